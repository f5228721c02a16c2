/** Makes a string type that only its own parser can produce: the rule of each identifier lives in one file. */
export type Brand<Name extends string> = string & { readonly __brand: Name };

/** What a parser of an identifier returns: the identifier, or what is wrong with the text as data. */
export type Parsed<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rule: string };
