package org.starbranch.review;

import org.starbranch.scheme.model.Point;

/** That a line of a sheet is to come back, and why. */
record ReturnOrder(SheetId sheet, Point point, String finding) {}
