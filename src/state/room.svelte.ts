// The layout of the page: width of the window, what the panels cover, which dialogs are open, light or dark.
// It depends on choice, for the theme alone. None of it is part of a link; it must not know facts or the map.
import type { Size } from '../map/static-frame.ts';
import { CharacterKeys } from './character-keys.svelte.ts';
import type { Choice } from './choice.svelte.ts';
import { sheetInset, sheetSize, type Stop } from './sheet.ts';

/** A part of the page that is not there, or stopped working; `repeated` where trying again has not helped. */
export type FailedPart = {
  readonly reason: 'offline' | 'slow' | 'missing' | 'broken';
  readonly repeated: boolean;
  readonly again: () => void;
};

export class Room {
  readonly #choice: Choice;
  /** A narrow window: the text panel is a bottom sheet that holds the ledger. */
  narrow = $state(false);
  /** `compact`: too little room for the legend to be open by default. `wide`: enough for it beside the detail card. */
  compact = $state(false);
  wide = $state(false);
  /** The size of the window, CSS pixels; follows it once the page stands. */
  windowWidth = $state(1280);
  windowHeight = $state(800);
  /** How far a narrow window's sheet is raised. */
  sheet = $state<Stop>('half');
  /** Width of the column beside the map, CSS pixels. */
  columnWidth = $state(420);
  columnCollapsed = $state(false);
  /** Height of the map's lower edge that the ledger and the credit cover, CSS pixels. */
  bottomInset = $state(126);
  /** What the small world map covers at the map's lower left, above the lower edge's panels, CSS pixels; undefined while it is closed. */
  abroad = $state.raw<Size | undefined>();
  systemDark = $state(false);
  /** The id of the figure whose “how do we know?” is open. */
  openFigure = $state<string | undefined>();
  /** True while a page that lies over the map shows the notices. */
  noticesInPage = $state(false);
  readonly characterKeys = new CharacterKeys();
  helpOpen = $state(false);
  searchOpen = $state(false);
  shareOpen = $state(false);
  /** Goes up with each request to add the view to an own deck; 0 when the dialog is closed. */
  addRequest = $state(0);

  /** Failed parts that have no room of their own for a message. */
  failedParts = $state.raw<readonly FailedPart[]>([]);

  readonly #window = $derived({ width: this.windowWidth, height: this.windowHeight });
  /** A slide is as large as the half-raised sheet. */
  readonly #stop = $derived.by(() => (this.#choice.view.deck === null ? this.sheet : 'half'));
  readonly sheetSize = $derived(sheetSize(this.#stop, this.#window));
  /** What the sheet covers of the map; nothing in a wide window, which has none. */
  readonly sheetInset = $derived(this.narrow ? sheetInset(this.#stop, this.#window) : { left: 0, bottom: 0 });
  readonly dark = $derived.by(() =>
    this.#choice.view.theme === 'auto' ? this.systemDark : this.#choice.view.theme === 'dark',
  );
  /** Beside a small map the detail card and the timeline would cover their own subject, so they move into the column. */
  readonly cardInColumn = $derived(this.narrow || (this.compact && !this.columnCollapsed));

  readonly #retries = new Set<() => void>();

  constructor(choice: Choice) {
    this.#choice = choice;
  }

  /** Registers what asks again for a part whose message is shown; returns the teardown. */
  onRetry(again: () => void): () => void {
    this.#retries.add(again);
    return () => this.#retries.delete(again);
  }
  /** Asks again for every part whose message is shown: parts most often fail together. */
  retry(): void {
    for (const again of [...this.#retries]) again();
  }

  /** Adds a failed part to the notices; returns what takes it away. */
  announce(part: FailedPart): () => void {
    this.failedParts = [...this.failedParts, part];
    return () => {
      this.failedParts = this.failedParts.filter((one) => one !== part);
    };
  }
}
