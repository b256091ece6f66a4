// How the site is built: static files with relative paths, for any folder of any host, under a strict content policy.
// It must not know the tests (vitest.config.ts) or what the site says.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self' blob:",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

/** Writes the policy into the built page only: while developing, Vite itself puts styles into the page. */
function contentPolicy(): Plugin {
  const content = Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
  const attrs = { 'http-equiv': 'Content-Security-Policy', content };
  return {
    name: 'redlines:content-policy',
    apply: 'build',
    transformIndexHtml: () => [{ tag: 'meta', attrs, injectTo: 'head-prepend' }],
  };
}

/** One chunk for all that is written in a language, so that a reader fetches it once; one for the annotations. */
function textChunk(id: string): string | null {
  const [, locale] = /[\\/]([a-z]{2,3})\.(?:json|md)/.exec(id) ?? [];
  if (locale !== undefined) return `text-${locale}`;
  return /annotations\.json/.test(id) ? 'annotations' : null;
}

export default defineConfig({
  base: './',
  plugins: [svelte({ configFile: false }), contentPolicy()],
  assetsInclude: ['**/*.geojson'],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    manifest: true,
    // Never inline: shapes would swell the script, and the policy forbids fonts from data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'maplibre', test: /node_modules[\\/]maplibre-gl[\\/]/ },
            {
              name: 'core',
              test: /src[\\/](core[\\/](id|area|bounds|period|quantity|measure|mosaic|scenario|variant|view|catalogue|ledger|scene|formula)|i18n[\\/]format)\.ts|node_modules[\\/]svelte[\\/]/,
            },
            { name: textChunk, test: /\.(json|md)/ },
          ],
        },
      },
    },
  },
});
