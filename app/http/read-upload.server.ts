/** A file of a posted form; without bytes where none was chosen. */
export async function readUpload(form: FormData, name: string): Promise<{ fileName: string; bytes: Uint8Array }> {
  const entry = form.get(name);
  if (!(entry instanceof File)) return { fileName: '', bytes: new Uint8Array() };
  return { fileName: entry.name, bytes: new Uint8Array(await entry.arrayBuffer()) };
}
