/** Makes an edition on the command line. */
export const ADD_EDITION = 'npm run cifra -- survey add --survey KEY --title es="TITLE" --from 2026-09 --to 2027-08';

export const SET_EDITION = 'npm run cifra -- survey set --survey KEY --state STATE';

export const LIST_EDITIONS = 'npm run cifra -- survey list';
