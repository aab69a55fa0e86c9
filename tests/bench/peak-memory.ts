import { readFileSync } from 'node:fs';
import { resourceUsage } from 'node:process';

/**
 * Largest memory that this process ever held, in MB. VmHWM counts from the start of this program; the resource
 * usage of a child can include its parent's.
 */
export function peakMb(): number {
  try {
    const line = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (line !== null) return Number(line[1]) / 1024;
  } catch {
    // Not Linux.
  }
  return resourceUsage().maxRSS / 1024;
}
