// Writes the pages of a built site: node .ci/write-pages.mjs FOLDER STYLESHEET [ADDRESS OF THE SITE].
// It must not know what stands on a page: src/pages writes them, and runs here as Vite compiles it for Node.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { createServer } from 'vite';

const [folder = 'dist', style = '', base = ''] = process.argv.slice(2);

/** What the store reads of a browser when it is made: an address without a query, and no preferred language. */
const location = { search: '', pathname: '/', href: 'https://redlines.invalid/', protocol: 'https:', hostname: '' };
Object.assign(globalThis, { window: { location }, location });
Object.defineProperty(globalThis, 'navigator', { value: { languages: [] }, configurable: true });

const fontFiles = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'source-serif-4/700Bold/SourceSerif4_700Bold.ttf',
].map((name) => fileURLToPath(import.meta.resolve(`@expo-google-fonts/${name}`)));
const font = { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' };

const server = await createServer({
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  appType: 'custom',
  logLevel: 'warn',
  optimizeDeps: { noDiscovery: true },
});
try {
  const { writtenSite } = await server.ssrLoadModule('/src/pages/write.ts');
  const fonts = readdirSync(join(folder, 'assets'))
    .filter((name) => name.endsWith('.woff2'))
    .map((name) => `assets/${name}`);
  const template = readFileSync(join(folder, 'index.html'), 'utf8');
  const { pages, files } = await writtenSite({ template, style, fonts, base });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const { address, html, preview } of pages) {
    const file = join(folder, address, 'index.html');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, html);
    writeFileSync(join(dirname(file), 'preview.png'), new Resvg(preview, { font }).render().asPng());
  }
} finally {
  await server.close();
}
