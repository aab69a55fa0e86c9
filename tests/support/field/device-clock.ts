/**
 * Sets the clock of this device, which is a page or this process, so many milliseconds ahead of the true one. Timers
 * and other processes do not know. It is also run in pages, so it uses nothing from outside but its argument.
 */
export function setDeviceClock(ahead: number): void {
  const scope = globalThis as unknown as { Date: DateConstructor; trueDate?: DateConstructor };
  const True = scope.trueDate ?? Date;
  scope.trueDate = True;
  scope.Date = class extends True {
    constructor(...parts: unknown[]) {
      if (parts.length === 0) super(True.now() + ahead);
      else super(...(parts as [number]));
    }

    static override now(): number {
      return True.now() + ahead;
    }
  } as DateConstructor;
}
