package org.starbranch.sample;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.starbranch.organisation.Branch;
import org.starbranch.organisation.BranchKind;
import org.starbranch.organisation.Organisation;
import org.starbranch.organisation.Person;
import org.starbranch.organisation.Person.Post;
import org.starbranch.organisation.Unit;
import org.starbranch.security.Accounts;
import org.starbranch.shared.Role;

/** Creates the sample college in an empty database: its branches, people and accounts. */
@Component
@Profile("sample")
@Order(-10)
class SampleCollege implements ApplicationRunner {

    /** The password of every sample account. */
    static final String PASSWORD = "starbranch";

    private static final List<Unit> UNITS = List.of(
            new Unit("U1", "护理系党总支"), new Unit("U2", "医学系党总支"), new Unit("U3", "药学系党总支"), new Unit("U4", "机关党总支"));

    private static final List<String> KINDS_OF_NAMES = List.of(
            "护理系教工第一党支部|U1|TEACHERS|31",
            "护理系教工第二党支部|U1|TEACHERS|27",
            "护理系学生第一党支部|U1|STUDENTS|46",
            "护理系学生第二党支部|U1|STUDENTS|41",
            "助产专业学生党支部|U1|STUDENTS|33",
            "临床医学教工党支部|U2|TEACHERS|29",
            "医学基础教工党支部|U2|TEACHERS|24",
            "医学影像教工党支部|U2|TEACHERS|18",
            "临床医学学生党支部|U2|STUDENTS|49",
            "医学影像学生党支部|U2|STUDENTS|35",
            "药学系教工党支部|U3|TEACHERS|22",
            "医学检验教工党支部|U3|TEACHERS|16",
            "药学系学生党支部|U3|STUDENTS|38",
            "医学检验学生党支部|U3|STUDENTS|30",
            "康复专业学生党支部|U3|STUDENTS|21",
            "党政办公室党支部|U4|OFFICES|15",
            "教务科研党支部|U4|OFFICES|19",
            "后勤保卫党支部|U4|OFFICES|12",
            "附属医院党支部||TEACHERS|43",
            "马克思主义学院党支部||TEACHERS|14",
            "离退休教职工党支部||RETIRED|37");

    private static final List<String> SURNAMES = List.of(
            "陈", "林", "黄", "梁", "李", "何", "吴", "罗", "邓", "谢", "冯", "曾", "彭", "苏", "叶", "卢", "蔡", "潘", "莫", "钟", "杜");

    private final Organisation organisation;
    private final Accounts accounts;
    private final SchemeStories stories;

    /** One for all of them, so that a college of hundreds starts as fast as a small one. */
    private final String hash;

    SampleCollege(Organisation organisation, Accounts accounts, SchemeStories stories) {
        this.organisation = organisation;
        this.stories = stories;
        this.accounts = accounts;
        this.hash = accounts.hash(PASSWORD);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        WalkThroughOptions options = WalkThroughOptions.of(arguments);
        if (options.isOfFurtherScheme()) {
            create(stories.of(options.scheme(), new SimulatedUser("office", "")));
        } else if (!accounts.exists("secretary01")) {
            UNITS.forEach(organisation::add);
            addBranches(0, KINDS_OF_NAMES.size());
            UNITS.forEach(unit -> {
                addPerson(officer(unit.code()), unit.name() + "书记", null, null, Role.GENERAL_BRANCH);
                organisation.addOfficer(unit.code(), officer(unit.code()));
            });
            addOfficials(true);
        }
    }

    /** The small college of a further scheme: none of its officials belongs to a branch. */
    void create(SchemeStory story) {
        story.units().forEach(unit -> {
            organisation.add(unit);
            addPerson(officer(unit.code()), unit.name() + "书记", null, null, Role.GENERAL_BRANCH);
            organisation.addOfficer(unit.code(), officer(unit.code()));
        });
        story.branches().forEach(branch -> {
            organisation.add(branch);
            addPerson(secretary(branch.code()), branch.name() + "书记", branch.code(), Post.SECRETARY, Role.SECRETARY);
            addPerson(
                    member(branch.code()),
                    branch.name() + "委员",
                    branch.code(),
                    Post.COMMITTEE_MEMBER,
                    Role.COMMITTEE_MEMBER);
        });
        addOfficials(false);
    }

    static String secretary(String branch) {
        return "secretary" + branch.substring(1);
    }

    static String member(String branch) {
        return "member" + branch.substring(1);
    }

    static String officer(String unit) {
        return "officer" + unit.substring(1);
    }

    /** Adds branches after the 21 of the sample until the college is of that size; their names are counted on. */
    void growTo(int size) {
        addBranches(KINDS_OF_NAMES.size(), size);
    }

    private void addBranches(int from, int to) {
        for (int index = from; index < to; index++) {
            addBranch(index);
        }
    }

    private void addBranch(int index) {
        String[] facts = KINDS_OF_NAMES.get(index % KINDS_OF_NAMES.size()).split("\\|");
        String number = "%02d".formatted(index + 1);
        String branch = "B" + number;
        boolean beyond = index >= KINDS_OF_NAMES.size();
        boolean exempt = index == KINDS_OF_NAMES.size() - 1;
        organisation.add(new Branch(
                branch,
                beyond ? facts[0] + "（" + (index / KINDS_OF_NAMES.size() + 1) + "）" : facts[0],
                unit(facts[1]),
                BranchKind.valueOf(facts[2]),
                Integer.parseInt(facts[3]),
                exempt ? "离退休党员为主，经党委同意本年度免评" : null));
        String surname = SURNAMES.get(index % SURNAMES.size());
        addPerson("secretary" + number, surname + "书记" + number, branch, Post.SECRETARY, Role.SECRETARY);
        addPerson("member" + number, surname + "委员" + number, branch, Post.COMMITTEE_MEMBER, Role.COMMITTEE_MEMBER);
    }

    /** @param ofBranches whether they belong to branches of the sample college, about which they may not decide */
    private void addOfficials(boolean ofBranches) {
        addOfficial("office", "赵组织", ofBranches ? "B16" : null, Role.OFFICE);
        addOfficial("office2", "钱组织", ofBranches ? "B17" : null, Role.OFFICE);
        addOfficial("assessor1", "孙考核", ofBranches ? "B01" : null, Role.ASSESSOR);
        addOfficial("assessor2", "周考核", ofBranches ? "B06" : null, Role.ASSESSOR);
        addOfficial("assessor3", "吴考核", ofBranches ? "B11" : null, Role.ASSESSOR);
        addOfficial("committee1", "郑党委", ofBranches ? "B16" : null, Role.PARTY_COMMITTEE);
        addOfficial("committee2", "王党委", ofBranches ? "B18" : null, Role.PARTY_COMMITTEE);
        addOfficial("committee3", "冯党委", ofBranches ? "B19" : null, Role.PARTY_COMMITTEE);
        addPerson("superior", "市教育工委", null, null, Role.SUPERIOR);
        addPerson("verifier1", "市组织部甲", null, null, Role.VERIFIER);
        addPerson("verifier2", "市组织部乙", null, null, Role.VERIFIER);
        addOfficial("auditor", "褚纪检", ofBranches ? "B20" : null, Role.AUDITOR);
        addPerson("admin", "卫管理", null, null, Role.ADMINISTRATOR);
        addPerson("secadmin", "蒋安全", null, null, Role.SECURITY_ADMINISTRATOR);
        addPerson("auditadmin", "沈审计", null, null, Role.AUDIT_ADMINISTRATOR);
    }

    private void addOfficial(String userId, String name, @Nullable String branch, Role role) {
        addPerson(userId, name, branch, branch == null ? null : Post.MEMBER, role);
    }

    private void addPerson(String userId, String name, @Nullable String branch, @Nullable Post post, Role role) {
        organisation.add(new Person(userId, name, branch, post));
        accounts.create(userId, name, hash, false, Set.of(role));
    }

    private static @Nullable Unit unit(String code) {
        return UNITS.stream()
                .filter(unit -> unit.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
