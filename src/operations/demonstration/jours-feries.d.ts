declare module '@socialgouv/jours-feries' {
  /** The public holidays of France by name, at local midnight of the machine. */
  function joursFeries(year: number, region?: { alsace: boolean }): Record<string, Date>;
  export = joursFeries;
}
