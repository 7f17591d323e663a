// Loaded into a server under test before anything else. Its clock runs on as everywhere, ahead of the true one by as
// many milliseconds as a file says, so that no test waits for a deadline and no stored date is altered to pass one.
import { readFileSync } from 'node:fs';

const file = process.env['CLOCK_AHEAD_FILE'] ?? '';
const TrueDate = Date;

const now = () => TrueDate.now() + Number(readFileSync(file, 'utf8'));
globalThis.Date = new Proxy(TrueDate, {
  construct: (target, given, newTarget) => Reflect.construct(target, given.length === 0 ? [now()] : given, newTarget),
  get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
});
