package org.starbranch.scheme.compiler;

/** Where something of the scheme was written. */
record Place(String path, int line) {

    Place in(String key, int line) {
        return new Place(path.isEmpty() ? key : path + "." + key, line);
    }

    Place at(int index, int line) {
        return new Place(path + "[" + index + "]", line);
    }
}
