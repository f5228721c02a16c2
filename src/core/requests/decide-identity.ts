/** What an officer decides after seeing the identity document; `reason` is written for the person. */
export type IdentityDecision =
  | { readonly decision: 'confirm' }
  | { readonly decision: 'reject'; readonly reason: string }
  | { readonly decision: 'ask-again'; readonly reason: string };
