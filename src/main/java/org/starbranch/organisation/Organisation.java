package org.starbranch.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.starbranch.organisation.Person.Post;
import org.starbranch.shared.Actor;

/** The college as it stands today. */
@Service
@Transactional(readOnly = true)
public class Organisation {

    private final Units units;
    private final Branches branches;
    private final People people;
    private final UnitOfficers officers;

    Organisation(Units units, Branches branches, People people, UnitOfficers officers) {
        this.units = units;
        this.branches = branches;
        this.people = people;
        this.officers = officers;
    }

    /** All branches, exempt ones too, by code. */
    public List<Branch> branches() {
        return branches.findAllByOrderByCode().stream().map(BranchRow::branch).toList();
    }

    /** All general branches, by code. */
    public List<Unit> units() {
        return units.findAll(Sort.by("code")).stream().map(UnitRow::unit).toList();
    }

    /** The login names of those who act for a general branch. */
    public Set<String> officersOf(String unit) {
        return officers.of(unit);
    }

    public Optional<Branch> branch(String code) {
        return branches.findById(code).map(BranchRow::branch);
    }

    public Optional<Person> person(String userId) {
        return people.findById(userId).map(PersonRow::person);
    }

    /** The name as people read it; the login name where nobody is known under it. */
    public String nameOf(String userId) {
        return person(userId).map(Person::name).orElse(userId);
    }

    /** The login name of the branch's secretary. */
    public Optional<String> secretaryOf(String branch) {
        return holders(branch, Post.SECRETARY).stream().findFirst();
    }

    /** The login names of the branch's committee members, without the secretary. */
    public List<String> committeeMembersOf(String branch) {
        return holders(branch, Post.COMMITTEE_MEMBER);
    }

    public boolean isSecretary(Actor actor, String branch) {
        return holds(actor, branch, Post.SECRETARY);
    }

    public boolean isCommitteeMember(Actor actor, String branch) {
        return holds(actor, branch, Post.COMMITTEE_MEMBER);
    }

    /** The code of the branch he belongs to. */
    public Optional<String> branchOf(String userId) {
        return person(userId).flatMap(person -> Optional.ofNullable(person.branch()));
    }

    /** Why he may neither assess this branch nor decide on it, in Chinese; empty where nothing stands against it. */
    public Optional<String> conflict(String userId, String branch) {
        return people(branch)
                .filter(person -> person.userId().equals(userId))
                .findFirst()
                .map(own -> "本人属于该支部，应当回避");
    }

    @Transactional
    public void add(Unit unit) {
        units.save(new UnitRow(unit));
    }

    @Transactional
    public void add(Branch branch) {
        UnitRow unit = branch.unit() == null
                ? null
                : units.findById(branch.unit().code()).orElseThrow();
        branches.save(new BranchRow(branch, unit));
    }

    /** Lets somebody act for a general branch. */
    @Transactional
    public void addOfficer(String unit, String userId) {
        officers.add(unit, userId);
    }

    @Transactional
    public void add(Person person) {
        people.save(new PersonRow(person));
    }

    private List<String> holders(String branch, Post post) {
        return people(branch)
                .filter(person -> person.post() == post)
                .map(Person::userId)
                .toList();
    }

    private boolean holds(Actor actor, String branch, Post post) {
        return holders(branch, post).contains(actor.userId());
    }

    /** Everybody of a branch, by login name. */
    private Stream<Person> people(String branch) {
        return branches.findById(branch).stream()
                .flatMap(row -> row.people().stream())
                .map(PersonRow::person);
    }
}
