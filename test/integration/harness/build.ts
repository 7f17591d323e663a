import { ensureBuilt } from '../../../app/cli/ensure-built.mjs';

/** The integration tests run the real server: it is built once, before the first of them. */
export default function setUp(): void {
  ensureBuilt();
}
