// Gives the focus back to where it was before something was opened: its row in a list, the button for a new one, or Undo.
// It must not know what the list shows.

export class ReturnFocus {
  #to = '';

  /** Names what gets the focus once it is shown again. */
  leave(to: string): void {
    this.#to = to;
  }
  /** As an attachment of what has this name. */
  readonly landing =
    (name: string) =>
    (node: HTMLElement): void => {
      if (this.#to !== name) return;
      this.#to = '';
      node.focus();
    };
}
/** What is named after a removal, and after a form of something new. */
export const UNDO = 'undo';
export const ADD = 'add';
