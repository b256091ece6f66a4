// The walk in Firefox.
// It must not know the steps.
import { startFirefox } from './firefox.ts';
import { walk } from './walk.ts';

walk('Firefox', startFirefox);
