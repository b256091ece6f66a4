// By which message a choice of a field is named, and whether it is one of the site or of the workshop alone.
// It must not know any language.

/** Prefixes of words that only the workshop has. */
const OWN: readonly string[] = ['moment', 'standing', 'anchor', 'unit'];
export const isOwnChoice = (prefix: string): boolean => OWN.includes(prefix);

/** The key of a choice by the prefix of its field; the layers of strikes have their city behind a hyphen. */
export function choiceKey(prefix: string, id: string): string {
  if (isOwnChoice(prefix)) return `choice.${prefix}.${id}`;
  return prefix === 'layer.strikes' ? `${prefix}-${id}` : `${prefix}.${id}`;
}
