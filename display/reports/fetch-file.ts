/** Gives the browser a file to keep, under its name. */
function keep(parts: readonly BlobPart[], name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([...parts]));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** Reads a file that is sent while it is made, and keeps it when it is whole; whether it was. */
export async function fetchFile(
  address: string,
  name: string,
  received: (bytes: number) => void,
): Promise<boolean> {
  try {
    const response = await fetch(address);
    const reader = response.ok ? response.body?.getReader() : undefined;
    if (!reader) return false;
    const parts: BlobPart[] = [];
    let bytes = 0;
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      parts.push(next.value);
      received((bytes += next.value.length));
    }
    keep(parts, name);
    return true;
  } catch {
    return false;
  }
}
