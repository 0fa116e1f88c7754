// Names as they are compared while somebody types: lower case and without accents. Knows nothing else.

/** "Côte d’Ivoire" becomes "cote d’ivoire". */
export function plainName(name: string): string {
  return name.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase().trim();
}
