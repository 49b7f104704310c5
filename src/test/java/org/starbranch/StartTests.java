package org.starbranch;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.starbranch.organisation.Organisation;
import org.starbranch.support.ProcessTest;

@ProcessTest
class StartTests {

    @Autowired
    private Organisation organisation;

    @Autowired
    private IdentityService identity;

    @Autowired
    private FilterService filters;

    @Test
    void theSampleCollegeHasTwentyOneBranchesOfWhichOneIsExempt() {
        assertThat(organisation.branches()).hasSize(21);
        assertThat(organisation.branches())
                .filteredOn(branch -> branch.isExempt())
                .extracting("code")
                .containsExactly("B21");
    }

    @Test
    void everySampleAccountHasItsGroup() {
        assertThat(identity.createUserQuery().memberOfGroup("secretary").count())
                .isEqualTo(21);
        assertThat(identity.createUserQuery().memberOfGroup("party-committee").list())
                .extracting("id")
                .containsExactlyInAnyOrder("committee1", "committee2", "committee3");
    }

    @Test
    void theTasklistHasItsFiveReadyFilters() {
        assertThat(filters.createFilterQuery().list())
                .extracting("name")
                .containsExactlyInAnyOrder("我的待办", "本组待领取", "即将到期", "已逾期", "全部");
    }
}
