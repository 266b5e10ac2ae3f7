// What the example's one failing test says, and that all the others pass.
def tests = new XmlSlurper().parse(new File(basedir, 'target/surefire-reports/TEST-ids.IdsTest.xml'))
def failed = tests.testcase.findAll { it.failure.size() > 0 }*.@name*.text()
assert failed == ['takingRacilyIsThreadSafe']
assert tests.testcase.size() == 3

def message = tests.testcase.find { it.@name == 'takingRacilyIsThreadSafe' }.failure.text()
['Not thread-safe', '1, 1', 'FORBIDDEN', 'Both were given the same number.', '-Dcrossfire.seed='].each {
    assert message.contains(it)
}

['TakeRacilyTest', 'TakeSafelyTest'].each {
    def scenario = new XmlSlurper().parse(new File(basedir, "target/surefire-reports/TEST-ids.${it}.xml"))
    assert scenario.@tests == '2'
    assert scenario.@failures == '0' && scenario.@errors == '0' && scenario.@skipped == '0'
}
