/**
 * The form of a scheme's document, whatever it means: lists of alike entries are tables with a column for each key, the
 * rubric one with a row for each point, single values stand together, and what fits no table stands in one cell as it would
 * in the text. Made of it: a workbook that an office can edit and that comes back without loss, the overview on the page,
 * and the Chinese names of the keys. It knows no rule of the language, so the language can grow without it.
 */
@NullMarked
package org.starbranch.scheme.document;

import org.jspecify.annotations.NullMarked;
