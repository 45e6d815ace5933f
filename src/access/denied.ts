/** Somebody may not do what they ask. */
export class Denied extends Error {
  constructor(
    readonly refusal:
      'not-signed-in' | 'not-allowed' | 'foreign-origin' | 'link-used' | 'too-many-requests',
  ) {
    super(refusal);
  }
}
