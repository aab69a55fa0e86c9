/** For every field: nothing is kept to be filled in later, put back after a restart, or sent to be spelled. */
export const KEPT_FROM_BROWSER = {
  autoComplete: 'off',
  autoCorrect: 'off',
  spellCheck: false,
  writingsuggestions: 'false',
} as const;
