import type { Finding } from '../../authoring/finding.ts';

/** A warning of the lint from its place and a sentence of the catalogues. */
export function warning({ code, file, path, message, remedy, said, cause }: Omit<Finding, 'severity'>): Finding {
  return { code, severity: 'warning', file, path, message, remedy, ...(said && { said }), ...(cause && { cause }) };
}
