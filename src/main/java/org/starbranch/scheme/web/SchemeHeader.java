package org.starbranch.scheme.web;

import org.starbranch.scheme.PublishedVersion;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.model.Scheme;

/** What the list says of a version. */
record SchemeHeader(String code, String name, int version, String hash, Scheme.Kind kind, SchemeVersion.State state) {

    static SchemeHeader of(PublishedVersion version, Scheme scheme) {
        return new SchemeHeader(
                version.code(), version.name(), version.version(), version.hash(), scheme.kind(), version.state());
    }
}
