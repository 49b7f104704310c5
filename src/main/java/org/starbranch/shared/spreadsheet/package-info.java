/**
 * Workbooks of Excel and WPS (.xlsx), given out and taken back. What comes in is hostile until it is read: it is unpacked
 * once, within fixed bounds, and only what was unpacked is looked at; no formula, no macro, no link, no entity is ever
 * followed. What goes out holds texts and numbers, never a formula, whatever somebody typed.
 */
@NullMarked
@NamedInterface("spreadsheet")
package org.starbranch.shared.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
