// Starts the app: the page's styles, and the root component on its place in index.html.
// It must not know anything else.
import { mount } from 'svelte';
import './ui/kit/tokens.css';
import App from './App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('index.html has no #app');
target.textContent = '';
mount(App, { target });
