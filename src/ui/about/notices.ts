// Where the licences of everything in this copy can be read: a file of the site, or text in the single-file edition.
// It must not know what they say; notices.config.ts collects them.

import { fileAt } from '../../state/location.ts';

/** `fileName` is undefined where the address is a file of the site, which opens in a tab of its own. */
function locate(): { readonly address: string; readonly fileName: string | undefined } {
  const text = document.querySelector<HTMLTemplateElement>('template#notices')?.content.textContent;
  if (text === undefined) return { address: fileAt('licences.txt'), fileName: undefined };
  const address = URL.createObjectURL(new Blob([text], { type: 'text/plain;charset=utf-8' }));
  return { address, fileName: 'redlines-licences.txt' };
}

export const NOTICES = locate();
