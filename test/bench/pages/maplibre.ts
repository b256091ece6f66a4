// A bare MapLibre page with the same layers: what drawing this data costs without us.
// It must not know our code.
import { bareMap } from './bare.ts';

const map = await bareMap();
map.once('idle', () => performance.mark('redlines:map'));
