/** Rows that one sentence names; where there are more, it says so. */
export const MOST_ROWS_NAMED = 20;
