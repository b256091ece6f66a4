// The unchanged base over the sea: neighbours, Ukraine's lighter land, waters, the reservoir that is no more, and borders.
// It must not know who holds what; the recognised border has no condition at all and cannot be hidden.
import { fill, geometryIs, line, type Condition, type Layers } from './layer.ts';

export const land: Layers = ({ palette }) => [
  fill('countries', 'countries', { colour: palette.land, outline: palette.land }),
  fill('ukraine', 'ukraine', { colour: palette.ukraine }),
  line('country-borders', 'countries', { colour: palette.countryBorder, width: [4, 0.5, 8, 1] }),
];

const DRY = 'water.kakhovka-former';
const dry: Condition = ['is', 'id', [DRY]];

export const waters: Layers = ({ palette }) => [
  fill('waters', 'waters', {
    where: [geometryIs('Polygon'), ['is not', 'id', [DRY]]],
    colour: palette.sea,
    outline: palette.shore,
  }),
  line('rivers', 'waters', {
    where: [geometryIs('LineString')],
    from: 5,
    colour: palette.shore,
    width: [5, 0.5, 7, 0.9, 11, 2.2],
  }),
  fill('former-reservoir', 'waters', { where: [dry], pattern: 'former' }),
  line('former-reservoir-edge', 'waters', { where: [dry], colour: palette.former.colour, width: 0.8, dash: [3, 2.5] }),
];

export const oblasts: Layers = ({ palette }) => [
  line('oblasts', 'oblasts', { group: 'borders', colour: palette.oblastBorder, width: [4, 0.4, 7, 0.8, 10, 1.2] }),
];

/** A line over a paler and wider one, which keeps it apart from what lies beneath. */
export const borders: Layers = ({ palette: { ukraine, donbas, recognisedBorder } }) => [
  line('donbas-casing', 'donbas', { group: 'donbas', colour: ukraine, width: [4, 2, 7, 3.4, 10, 4.4], opacity: 0.75 }),
  line('donbas', 'donbas', { group: 'donbas', colour: donbas, width: [4, 0.8, 7, 1.3, 10, 1.8], dash: [4, 2.2] }),
  line('border-casing', 'border', { colour: ukraine, width: [4, 2.2, 7, 3.6, 10, 5], opacity: 0.65 }),
  line('border', 'border', { colour: recognisedBorder, width: [4, 0.9, 7, 1.6, 10, 2.4] }),
];
