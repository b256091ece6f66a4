// The walk in WebKit.
// It must not know the steps.
import { startWebKit } from './webkit.ts';
import { walk } from './walk.ts';

walk('WebKit', startWebKit);
