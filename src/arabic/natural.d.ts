declare module 'natural/lib/natural/distance/jaro-winkler_distance.js' {
  /** Similarity of two strings, 0 to 1. */
  export default function JaroWinklerDistance(first: string, second: string, options?: { readonly ignoreCase?: boolean; readonly dj?: number }): number;
}
