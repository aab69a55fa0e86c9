/** Sealing of interviews to the survey's public key (HPKE, RFC 9180), in the browser and in Node. */
export * from './base64.ts';
export * from './hpke.ts';
export * from './packing.ts';
export * from './seal-interview.ts';
export * from './seal-part.ts';
export * from './sealed-interview.ts';
export * from './sealing-error.ts';
