package org.starbranch.organisation;

import org.springframework.data.jpa.repository.JpaRepository;

interface Units extends JpaRepository<UnitRow, String> {}
