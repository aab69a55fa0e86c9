import type { CaseInEdition } from './case-in-edition.ts';

/** The ways from a case in the list. */
export interface CaseWays {
  /** Into its interview; absent while the device cannot keep answers. */
  readonly openCase: ((chosen: CaseInEdition) => void) | undefined;
  /** To its own page; undefined until the device knows how to name it in an address. */
  readonly hrefOf: (chosen: CaseInEdition) => string | undefined;
}
