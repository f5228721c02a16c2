const sign = /[[\p{L}\p{N}]--\p{Default_Ignorable_Code_Point}]/v;

/** Whether a text says nothing: it has no letter and no figure that can be seen. */
export const isBlank = (text: string): boolean => !sign.test(text);
