BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'TestHelpers.psm1')
    $variables = 'CLIENT_ID', 'CLIENT_SECRET', 'REFRESH_TOKEN', 'REGION', 'ENDPOINT', 'TOKEN_ENDPOINT' | ForEach-Object { "AMAZON_ADS_$_" }
    $grant = @{ ClientId = 'client-1'; ClientSecret = 'hush-secret'; RefreshToken = 'Atzr|hush-token'; Region = 'EU' }
}

Describe 'Connect-AdsAccount' {
    BeforeEach {
        Clear-Session
        $variables | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $null) }
    }

    AfterAll {
        Clear-Session
        $variables | ForEach-Object { [Environment]::SetEnvironmentVariable($_, $null) }
    }

    It 'makes the connection the default and calls nothing' {
        $first = Connect-AdsAccount @grant -Name first
        $second = Connect-AdsAccount @grant -Name second
        (Get-AdsConnection).Name | Should -Be 'first', 'second'
        $first.Endpoint | Should -Be 'https://advertising-api-eu.amazon.com/'
        $second.TokenEndpoint | Should -Be 'https://api.amazon.co.uk/auth/o2/token'
        Get-AdsMetric | Should -BeNullOrEmpty
    }

    It 'reads every value from the environment' {
        $env:AMAZON_ADS_CLIENT_ID = 'from-env'
        $env:AMAZON_ADS_CLIENT_SECRET = 'a'
        $env:AMAZON_ADS_REFRESH_TOKEN = 'b'
        $env:AMAZON_ADS_REGION = 'fe'
        $connection = Connect-AdsAccount
        $connection.ClientId | Should -Be 'from-env'
        $connection.Region | Should -Be 'FE'
        $connection.Endpoint.Host | Should -Be 'advertising-api-fe.amazon.com'
    }

    It 'takes both addresses from the environment, and needs no region then' {
        $env:AMAZON_ADS_ENDPOINT = 'http://127.0.0.1:1/'
        $env:AMAZON_ADS_TOKEN_ENDPOINT = 'http://localhost:1/token'
        $connection = Connect-AdsAccount -ClientId a -ClientSecret b -RefreshToken c
        $connection.Endpoint | Should -Be 'http://127.0.0.1:1/'
        $connection.TokenEndpoint | Should -Be 'http://localhost:1/token'
    }

    It 'names every missing parameter and its variable in one error' {
        $failure = { Connect-AdsAccount -ClientId a } | Should -Throw -PassThru
        $failure.FullyQualifiedErrorId | Should -BeLike 'AdsCredentialMissing,*'
        foreach ($word in '-ClientSecret', 'AMAZON_ADS_CLIENT_SECRET', '-RefreshToken', 'AMAZON_ADS_REFRESH_TOKEN', '-Region', 'AMAZON_ADS_REGION') {
            $failure.Exception.Message | Should -BeLike "*$word*"
        }
        $failure.Exception.Message | Should -Not -BeLike '*-ClientId*'
    }

    It 'binds secrets as text and as SecureString, to the same grant' {
        $plain = Connect-AdsAccount @grant
        $secure = Connect-AdsAccount -ClientId client-1 -Region EU `
            -ClientSecret (ConvertTo-SecureString 'hush-secret' -AsPlainText) -RefreshToken (ConvertTo-SecureString 'Atzr|hush-token' -AsPlainText)
        $secure.Name | Should -Be $plain.Name
    }

    It 'makes one connection per row of a CSV, with names of their own, and blank cells not given' {
        @(
            'Name,client_id,ClientSecret,RefreshToken,Region,Endpoint'
            'Shoes,c1,s1,t1,NA,'
            ',c1,s1,t2,NA,'
            ',c1,s1,t3,NA,'
            ',c1,s1,t4,EU,'
        ) | ConvertFrom-Csv | Connect-AdsAccount | Out-Null
        (Get-AdsConnection).Name | Should -Be 'Shoes', 'NA-1', 'NA-2', 'EU-1'
    }

    It 'takes from the command line what the rows leave out' {
        'RefreshToken,Region', 't1,NA', 't2,EU' | ConvertFrom-Csv | Connect-AdsAccount -ClientId c -ClientSecret s | ForEach-Object ClientId |
            Should -Be 'c', 'c'
    }

    It 'connects thousands of grants in one pipeline' {
        1..3000 | ForEach-Object { [pscustomobject]@{ ClientId = 'c'; ClientSecret = 's'; RefreshToken = "t$_"; Region = 'NA' } } |
            Connect-AdsAccount | Out-Null
        $names = (Get-AdsConnection).Name
        $names.Count | Should -Be 3000
        ($names | Sort-Object -Unique).Count | Should -Be 3000
    }

    It 'gives the same grant the name it has, and replaces a connection of the same name' {
        (Connect-AdsAccount @grant).Name | Should -Be 'EU-1'
        (Connect-AdsAccount @grant).Name | Should -Be 'EU-1'
        $null = Connect-AdsAccount -ClientId other -ClientSecret x -RefreshToken y -Region NA -Name eu-1
        (Get-AdsConnection).ClientId | Should -Be 'other'
    }

    It 'spoils no other row with a bad one: <Id>' -ForEach @(
        @{ Id = 'AdsRegionInvalid'; Row = @{ Region = 'XX' } }
        @{ Id = 'AdsRegionInvalid'; Row = @{ Region = '1' } }
        @{ Id = 'AdsCredentialMissing'; Row = @{ RefreshToken = '' } }
        @{ Id = 'AdsEndpointRefused'; Row = @{ Endpoint = 'http://example.com/' } }
        @{ Id = 'AdsEndpointRefused'; Row = @{ Endpoint = 'https://example.com/' } }
        @{ Id = 'AdsEndpointRefused'; Row = @{ TokenEndpoint = 'nonsense' } }
        @{ Id = 'AdsEndpointRefused'; Row = @{ TokenEndpoint = 'http://[' } }
    ) {
        $bad = $grant + @{ Name = 'bad' }
        foreach ($key in $Row.Keys) { $bad[$key] = $Row[$key] }
        $made = [pscustomobject]$bad, [pscustomobject]($grant + @{ Name = 'good' }) | Connect-AdsAccount -ErrorAction SilentlyContinue -ErrorVariable failures
        $made.Name | Should -Be 'good'
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$Id,*"
        $failures[0].TargetObject | Should -Be 'bad'
        ($failures[0] | Format-List * -Force | Out-String) + ($failures[0].TargetObject | Out-String) | Should -Not -Match 'hush'
    }

    It 'shows no secret: <_>' -ForEach 'Format-List', 'ConvertTo-Json', 'Out-String', 'Export-Clixml', 'Format-Custom', 'Verbose' {
        $connection = Connect-AdsAccount @grant
        $text = switch ($_) {
            'Format-List' { $connection | Format-List * -Force | Out-String }
            'ConvertTo-Json' { $connection | ConvertTo-Json -Depth 10 -WarningAction SilentlyContinue }
            'Out-String' { "$connection" + ($connection | Out-String -Width 500) }
            'Export-Clixml' { Export-Clixml -InputObject $connection -Path (Join-Path $TestDrive 'c.xml') -Depth 5; Get-Content (Join-Path $TestDrive 'c.xml') -Raw }
            'Format-Custom' { $connection | Format-Custom -Depth 8 | Out-String }
            'Verbose' { Connect-AdsAccount @grant -Verbose 4>&1 | Out-String }
        }
        $text | Should -Match 'client-1'
        $text | Should -Not -Match 'hush'
    }

    It 'proves grants with -Validate and connects only the good ones' {
        $server = Start-AdsEmulator
        $rows = 1..20 | ForEach-Object {
            [pscustomobject]@{
                Name = "g$_"; Region = 'NA'; ClientId = $server.ClientId; ClientSecret = $server.ClientSecret
                RefreshToken = $(if ($_ -eq 7) { 'Atzr|hush-wrong' } else { $server.RefreshToken })
                Endpoint = $server.Endpoint; TokenEndpoint = $server.TokenEndpoint
            }
        }
        $made = $rows | Connect-AdsAccount -Validate -ErrorAction SilentlyContinue -ErrorVariable failures
        $made.Count | Should -Be 19
        $made.Name | Should -Not -Contain 'g7'
        (Get-AdsConnection).Count | Should -Be 19
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'AdsGrantRefused,*'
        $failures[0].CategoryInfo.Category | Should -Be 'AuthenticationError'
        $failures[0].TargetObject | Should -Be 'g7'
        $failures[0].Exception.Code | Should -Be 'invalid_grant'
        $failures[0] | Format-List * -Force | Out-String | Should -Not -Match 'hush'
    }

    It 'connects to an emulator in memory' {
        $connection = Connect-AdsAccount -Emulator -ProfileCount 3
        $connection.Name | Should -Be 'Emulator'
        (Get-AdsProfile).Count | Should -Be 3
    }

    It 'keeps two emulators apart, limits and tokens included' {
        $null = Connect-AdsAccount -Emulator -ProfileCount 2 -Name one
        $null = Connect-AdsAccount -Emulator -ProfileCount 3 -Name two -Seed 2
        (Get-AdsProfile -Connection one).Count | Should -Be 2
        (Get-AdsProfile).Count | Should -Be 5
        (Get-AdsMetric | Measure-Object Failed -Sum).Sum | Should -Be 0
    }

    It 'takes the object of Start-AdsEmulator' {
        $server = Start-AdsEmulator -ProfileCount 4
        ($server | Connect-AdsAccount -Validate).Endpoint | Should -Be $server.Endpoint
        (Get-AdsProfile).Count | Should -Be 4
    }
}
