package org.starbranch.workflow.modelbranch;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.starbranch.member.MemberVetoes;
import org.starbranch.rating.Veto;
import org.starbranch.rating.Vetoes;
import org.starbranch.review.Vetoed;

/** The two registers of vetoes, on branches and on members, read together. */
@Component
class VetoRegisters {

    private final Vetoes branches;
    private final MemberVetoes members;

    VetoRegisters(Vetoes branches, MemberVetoes members) {
        this.branches = branches;
        this.members = members;
    }

    Vetoed of(String cycle) {
        Stream<String> onBranches = branches.undecided(cycle).stream().map(Veto::number);
        List<String> undecided =
                Stream.concat(onBranches, members.undecided(cycle).stream()).toList();
        return new Vetoed(branches.inForce(cycle), undecided);
    }
}
