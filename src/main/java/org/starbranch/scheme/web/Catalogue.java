package org.starbranch.scheme.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.starbranch.scheme.Confirmations;
import org.starbranch.scheme.Drafts;
import org.starbranch.scheme.SchemeDraft;
import org.starbranch.scheme.SchemeVersion;
import org.starbranch.scheme.Schemes;

/** What the pages look up. */
@Component
class Catalogue {

    private final Schemes schemes;
    private final Drafts drafts;
    private final Confirmations confirmations;

    Catalogue(Schemes schemes, Drafts drafts, Confirmations confirmations) {
        this.schemes = schemes;
        this.drafts = drafts;
        this.confirmations = confirmations;
    }

    /** Every published version, by code, the newest first. */
    List<VersionRow> versions() {
        Map<String, Integer> confirmed = confirmations.counts();
        return schemes.all().stream()
                .map(version -> VersionRow.of(
                        version,
                        schemes.byHash(version.code(), version.hash())
                                .assumptions()
                                .size(),
                        confirmed.getOrDefault(version.hash(), 0)))
                .toList();
    }

    /** One page of the drafts, the newest first; the number is counted from 1. */
    Page<DraftRow> drafts(int number) {
        return drafts.page(number).map(DraftRow::of);
    }

    long numberOfDrafts() {
        return drafts.count();
    }

    /** 404 where there is no such version. */
    SchemeVersion version(String code, String version) {
        return find(code, version).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** 404 where there is no such draft, or none any more. */
    SchemeDraft draft(String hash) {
        return drafts.find(hash).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    Optional<SchemeVersion> find(String code, String version) {
        return version.matches("[1-9][0-9]{0,5}") ? schemes.version(code, Integer.parseInt(version)) : Optional.empty();
    }

    Optional<SchemeVersion> newest(String code) {
        return schemes.newest(code);
    }

    Map<String, Confirmations.Confirmation> confirmationsOf(SchemeVersion version) {
        return confirmations.of(version.hash());
    }
}
