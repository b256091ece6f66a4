// Hands the one store to the components below the root, and throws where there is none.
// It must not know what the store holds.
import { createContext } from 'svelte';
import type { Store } from './store.svelte.ts';

export const [useStore, provideStore] = createContext<Store>();
