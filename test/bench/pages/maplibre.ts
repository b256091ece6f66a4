// A bare MapLibre page with the same layers: what drawing this data costs without us.
// It must not know our code.
import { bareMap } from './bare.ts';

const map = await bareMap();
// As ours does: the first visually complete picture. Here nothing follows it, and the map rests with it.
map.once('load', () => performance.mark('redlines:map'));
