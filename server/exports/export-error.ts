/** Why something cannot be exported in a format: a sentence that says what to do. */
export class ExportError extends Error {}
