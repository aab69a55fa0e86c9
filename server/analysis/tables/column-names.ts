/** Every column that the files and scripts of tables have beside those of the variables by which a table is divided. */
const COLUMNS: ReadonlySet<string> = new Set([
  ...['place', 'indicator', 'crime', 'outcome', 'category', 'variance_frame'],
  ...['estimate', 'se', 'lower', 'upper', 'cv', 'df', 'deff', 'n', 'n_positive', 'effective_n'],
  ...['standard', 'label', 'flag', 'not_computed', 'currency', 'suppressed', 'base_note'],
  ...['weighting', 'weighting_hash', 'analysis_file', 'analysis_file_sha256'],
  ...['between', 'by', 'unit', 'per', 'status', 'reasons', 'difference', 't', 'p', 'p_adjusted', 'family'],
  ...['significant', 'bridge_factor', 'bridge_se', 'notes'],
]);

/** Some of a comparison are a prefix and a name. */
const OF_COMPARISON = /^(of|minus|ratio|relative|sentence)_[a-z]+$/;

/** Whether a variable is called as a column beside it; SPSS and spreadsheets see no difference of case. */
export function isNameOfColumn(variable: string): boolean {
  const name = variable.toLowerCase();
  return COLUMNS.has(name) || OF_COMPARISON.test(name);
}
