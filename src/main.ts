// Starts the app: the page's styles, and the root component on its place in index.html.
// It must not know anything else.
import { mount } from 'svelte';
import './ui/kit/tokens.css';
import App from './App.svelte';
import { trustOwnScripts } from './state/trusted-scripts.ts';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
trustOwnScripts();
// Only `npm run edit` opens the page with a token.
if (/^#edit=/.test(location.hash)) void import('./state/edit-token.ts').then(({ takeEditToken }) => takeEditToken());
// The words of index.html stay if the app throws while it starts, and a written page until the app shows the same.
const words = [...target.childNodes];
const page = target.querySelector('.page');
mount(App, { target, props: { takeOver: () => page?.remove() } });
for (const node of words) if (node !== page) node.remove();
