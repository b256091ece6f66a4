// The areas with which changed land is compared: those of the draft that is open, or of this build.
// It must not know how a comparison is worded.
import type { KnownSize } from '../../../geo/schema-sizes.ts';
import { SIZES } from '../../content/sizes.ts';
import type { MayBeDrafted } from './drafted.ts';

export const sizesOf = ({ drafted }: MayBeDrafted): readonly KnownSize[] => drafted?.sizes ?? SIZES;
