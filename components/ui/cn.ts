import { clsx, type ClassValue } from "clsx";

/** Joins class names. A primitive's `className` is for its place (margin, width, order), not for another look. */
export function cn(...parts: ClassValue[]): string {
  return clsx(parts);
}
