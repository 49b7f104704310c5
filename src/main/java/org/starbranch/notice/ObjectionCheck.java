package org.starbranch.notice;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.starbranch.cycle.Judges;
import org.starbranch.notice.Objection.Stage;
import org.starbranch.organisation.Organisation;
import org.starbranch.rating.Ratings;
import org.starbranch.shared.Actor;
import org.starbranch.shared.FormFields;
import org.starbranch.shared.Role;

/** Who may do what with an objection, and when. */
@Component
class ObjectionCheck {

    private final Organisation organisation;
    private final Ratings ratings;
    private final List<Judges> judges;

    ObjectionCheck(Organisation organisation, Ratings ratings, List<Judges> judges) {
        this.organisation = organisation;
        this.ratings = ratings;
        this.judges = judges;
    }

    void role(FormFields form, ObjectionRow row, Actor actor, Role role) {
        form.require(actor.is(role), "", "只有" + role.title() + "可以办理");
        Optional<String> conflict =
                organisation.conflict(actor.userId(), row.rating().branch());
        form.require(conflict.isEmpty(), "", conflict.orElse(""));
    }

    void stage(FormFields form, ObjectionRow row, Stage expected) {
        form.require(row.stage() == expected, "", "异议目前的状态是“" + row.stage().title() + "”，这一步已经办理");
    }

    /** Of these people, those who did not score the branch, do not belong to it and did not object themselves. */
    List<String> uninvolved(ObjectionRow row, Collection<String> people) {
        Set<String> scorers = new HashSet<>(ratings.scorers(row.rating()));
        judges.forEach(feature -> scorers.addAll(feature.of(row.rating())));
        return people.stream()
                .distinct()
                .filter(user -> !scorers.contains(user) && !row.isFrom(user))
                .filter(user ->
                        organisation.conflict(user, row.rating().branch()).isEmpty())
                .sorted()
                .toList();
    }
}
