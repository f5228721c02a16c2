/** A text that people read, in every language. */
export interface LocalText {
  readonly ja: string;
  readonly en: string;
}
