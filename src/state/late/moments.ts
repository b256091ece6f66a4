// The dates of the timeline: those of the draft that is open, or of this build. Fetched with the axis and whatever lists dates.
// It must not know how a date is shown.
import type { Moment } from '../../../geo/schema-timeline.ts';
import { MOMENTS } from '../../content/timeline.ts';
import type { MayBeDrafted } from './drafted.ts';

export const momentsOf = ({ drafted }: MayBeDrafted): readonly Moment[] => drafted?.moments ?? MOMENTS;
