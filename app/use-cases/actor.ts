/**
 * Who asks for something. There are no accounts yet: the server listens on the loopback address only, and whoever
 * reaches it from this machine is the local person. Everything else is nobody, who may do nothing.
 */
export type Actor = { kind: 'local_person' } | { kind: 'nobody' };
