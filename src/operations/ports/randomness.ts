/** The only source of chance: cryptographic, or seeded in tests. */
export interface Randomness {
  bytes(count: number): Uint8Array;
  /** A random UUID (version 4), lower case. */
  uuid(): string;
}
