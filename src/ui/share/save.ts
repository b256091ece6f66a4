// Hands text or a picture to the reader as a file, made in the browser.
// It must not know what is in it.

export function save(name: string, content: string | Blob, type = 'text/csv'): void {
  const kind = typeof content === 'string' ? `${type};charset=utf-8` : type;
  const address = URL.createObjectURL(new Blob([content], { type: kind }));
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
